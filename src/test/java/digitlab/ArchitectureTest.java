package digitlab;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Set;

/** Who may use whom: the table of {@code src/site/markdown/architecture.md}, and where each library may be seen. */
@AnalyzeClasses(packages = "digitlab", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** A rule that sees too little finds nothing: raise this as the program grows. */
    private static final int CLASSES_AT_LEAST = 240;

    private static final String[] GROUND_OF_THE_WINDOW = {
        "digitlab.ui.app..", "digitlab.ui.session..", "digitlab.ui.chart..", "digitlab.ui.fx.."
    };

    /** One row of the table. */
    private record Row(String name, DescribedPredicate<? super JavaClass> content, List<String> mayUse) {
        static Row of(String name, String packages, String... mayUse) {
            return new Row(name, resideInAPackage(packages), List.of(mayUse));
        }
    }

    private static final List<Row> TABLE = List.of(
            Row.of("core", "digitlab.core.."),
            Row.of("engine", "digitlab.engine", "core"),
            Row.of("engine.builtin", "digitlab.engine.builtin..", "engine", "core"),
            Row.of("engine.dl4j", "digitlab.engine.dl4j..", "engine", "core"),
            Row.of("mnist", "digitlab.mnist..", "core"),
            Row.of("ink", "digitlab.ink..", "core"),
            Row.of("store", "digitlab.store..", "core", "ink"),
            Row.of("lab", "digitlab.lab..", "core", "engine", "ink", "store"),
            Row.of("chart", "digitlab.chart..", "core"),
            Row.of("report", "digitlab.report..", "core", "lab", "chart"),
            Row.of("cli", "digitlab.cli..", "core", "lab", "report"),
            new Row(
                    "ui.<feature>",
                    resideInAPackage("digitlab.ui..").and(not(resideInAnyPackage(GROUND_OF_THE_WINDOW))),
                    List.of("core", "ink", "lab", "chart", "ui.session", "ui.chart", "ui.fx")),
            Row.of("ui.session", "digitlab.ui.session..", "core", "ink", "lab", "ui.fx"),
            Row.of("ui.chart", "digitlab.ui.chart..", "core", "chart"),
            Row.of("ui.fx", "digitlab.ui.fx..", "core"),
            Row.of(
                    "ui.app",
                    "digitlab.ui.app..",
                    "core",
                    "lab",
                    "chart",
                    "ui.<feature>",
                    "ui.session",
                    "ui.chart",
                    "ui.fx"));

    /** Rows whose code is still to come, so that their rules may see nothing yet. */
    private static final Set<String> PLANNED = Set.of();

    @ArchTest
    static void seesTheWholeProgram(JavaClasses classes) {
        assertTrue(classes.size() >= CLASSES_AT_LEAST, () -> "saw only " + classes.size() + " classes");
    }

    /** A row that is not planned must have classes, and each class a row. */
    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheTablePermits = table();

    private static ArchRule table() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        rule = rule.layer("Main").definedBy("digitlab");
        for (Row row : TABLE) {
            rule = PLANNED.contains(row.name)
                    ? rule.optionalLayer(row.name).definedBy(row.content)
                    : rule.layer(row.name).definedBy(row.content);
        }
        for (Row row : TABLE) {
            rule = row.mayUse.isEmpty()
                    ? rule.whereLayer(row.name).mayNotAccessAnyLayer()
                    : rule.whereLayer(row.name).mayOnlyAccessLayers(row.mayUse.toArray(String[]::new));
        }
        return rule.whereLayer("Main").mayNotBeAccessedByAnyLayer().ensureAllClassesAreContainedInArchitecture();
    }

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("digitlab.(**)").should().beFreeOfCycles().because("a cycle is one large package");

    @ArchTest
    static final ArchRule featuresOfTheWindowDoNotUseEachOther = slices().matching("digitlab.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(GROUND_OF_THE_WINDOW))
            .ignoreDependency(resideInAPackage("digitlab.ui.app.."), alwaysTrue());

    @ArchTest
    static final ArchRule viewModelsKnowNoNode = noClasses()
            .that()
            .resideInAPackage("digitlab.ui.session..")
            .or()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .because("they are tested without a toolkit");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage("digitlab.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..")
            .because("everything below the window is used and tested without a screen");

    @ArchTest
    static final ArchRule onlyItsEngineKnowsDeeplearning4j = noClasses()
            .that()
            .resideOutsideOfPackage("digitlab.engine.dl4j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.deeplearning4j..", "org.nd4j..", "org.datavec..", "org.bytedeco..", "org.tukaani..")
            .because("its natives start only when that engine is asked for");

    @ArchTest
    static final ArchRule onlyStoreAndCommandsKnowJackson = noClasses()
            .that()
            .resideOutsideOfPackages("digitlab.store..", "digitlab.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.nd4j.shade.jackson..")
            .because("what files and machines read is written in one place each");

    @ArchTest
    static final ArchRule onlyCommandsKnowPicocli = noClasses()
            .that()
            .resideOutsideOfPackages("digitlab", "digitlab.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyComparisonsKnowCommonsMath = noClasses()
            .that()
            .resideOutsideOfPackage("digitlab.core.experiment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule onlyTheHelpKnowsMarkdown = noClasses()
            .that()
            .resideOutsideOfPackage("digitlab.ui.help..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..");

    @ArchTest
    static final ArchRule librariesOfLibrariesAreNotBorrowed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ch.qos.logback..",
                    "com.google..",
                    "org.apache.commons.[codec|collections4|compress|io|lang3]..",
                    "org.joda..",
                    "org.nd4j.shade..")
            .because("what came with another library may go with it");

    @ArchTest
    static final ArchRule coreKnowsNoFiles = noClasses()
            .that()
            .resideInAPackage("digitlab.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*");
}
