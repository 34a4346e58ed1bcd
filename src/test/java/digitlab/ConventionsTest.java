package digitlab;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING asks of the code and the compiler does not check. */
@AnalyzeClasses(packages = "digitlab", importOptions = ImportOption.DoNotIncludeTests.class)
final class ConventionsTest {
    /** Main and the commands: they hand in the clock, print, and end the process. */
    private static final String[] OUTERMOST = {"digitlab", "digitlab.cli.."};

    private static final Pattern CHANCE_OR_TIME =
            Pattern.compile("java\\.lang\\.System\\.(nanoTime|currentTimeMillis)\\(.*"
                    + "|java\\.time\\.\\w+\\.(now|systemUTC|systemDefaultZone)\\(.*"
                    + "|java\\.lang\\.Math\\.random\\(\\)"
                    + "|java\\.util\\.UUID\\.randomUUID\\(\\)"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
                    + "|java\\.security\\.SecureRandom\\..*"
                    + "|java\\.util\\.(Splittable)?Random\\.<init>\\(\\)");

    /** Functions of which the Java language allows the last digit to differ between processors. */
    private static final Pattern INEXACT = Pattern.compile(
            "java\\.lang\\.Math\\.(a?(cos|sin|tan)|(cos|sin|tan)h|atan2|cbrt|exp|expm1|fma|hypot|log|log10|log1p|pow)\\(.*");

    @ArchTest
    static final ArchRule bitsDoNotDependOnTheMachine = noClasses()
            .that()
            .resideInAnyPackage("digitlab.core..", "digitlab.engine", "digitlab.engine.builtin..")
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "is a function without StrictMath's guarantee",
                    access -> INEXACT.matcher(access.getTarget().getFullName()).matches()))
            .because("the same recipe and seed give the same weights everywhere");

    @ArchTest
    static final ArchRule chanceAndTimeComeInThroughConstructors = noClasses()
            .that()
            .resideOutsideOfPackages(OUTERMOST)
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "is the machine's clock or chance", access -> CHANCE_OR_TIME
                            .matcher(access.getTarget().getFullName())
                            .matches()))
            .because("a run is repeated bit for bit, and a test has its own clock");

    @ArchTest
    static final ArchRule onlyCommandsPrintAndExit = noClasses()
            .that()
            .resideOutsideOfPackages(OUTERMOST)
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule logsGoThroughSlf4j = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("digitlab.ui.app.ToolkitLog") // JavaFX does not
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..")
            .orShould()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "prints a stack trace on standard error",
                    access -> access.getTarget().getFullName().endsWith(".printStackTrace()")));

    @ArchTest
    static final ArchRule nothingIsReflectedOrDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.beans..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .because("what a file says must never choose the code that runs");

    /** Addresses may be parsed and files may have URLs; nothing may connect. */
    @ArchTest
    static final ArchRule nothingUsesANetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|InetAddress|Inet.Address|NetworkInterface|Proxy.*)"
                            + "|javax\\.net\\..*|java\\.rmi\\..*|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*|javafx\\.scene\\.web\\..*"
                            + "|javafx\\.application\\.HostServices|java\\.awt\\.Desktop")
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .because("a classroom without internet loses nothing, and nothing leaves a student's computer");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should()
            .beFinal()
            .because("two runs in one program must not know of each other");

    @ArchTest
    static final ArchRule recordsHoldNoArrays = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areNotStatic()
            .should()
            .haveRawType(DescribedPredicate.describe("an array", JavaClass::isArray))
            .because("a record compares an array by identity and cannot own it");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager)")
            .orShould()
            .haveNameMatching(".*\\.(util|common|manager|helper|base|model)\\..*");

    @ArchTest
    static final ArchRule classesAreFinalUnlessTheyAreAbstract = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .areNotAssignableTo(Enum.class)
            .and()
            .doNotHaveModifier(ABSTRACT)
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should()
            .haveModifier(FINAL);

    @ArchTest
    static void everyPackageIsNonNullByDefault(JavaClasses classes) {
        List<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(aPackage -> !aPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), unmarked);
    }

    @Test
    void noTestIsSwitchedOff() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("digitlab");
        assertTrue(tests.contain(ConventionsTest.class));
        noClasses().should().beAnnotatedWith(Disabled.class).check(tests);
        noMethods().should().beAnnotatedWith(Disabled.class).check(tests);
    }
}
