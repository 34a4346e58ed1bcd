package digitlab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** Who may use whom. */
@AnalyzeClasses(packages = "digitlab", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static void seesTheProgram(JavaClasses classes) {
        assertTrue(classes.contain(Main.class));
    }
}
