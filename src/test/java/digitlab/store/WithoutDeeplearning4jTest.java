package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.network.Activation;
import digitlab.core.network.Parameters;
import digitlab.core.training.Penalty;
import digitlab.core.training.Sgd;
import digitlab.engine.UnsupportedRecipeException;
import digitlab.engine.dl4j.Dl4jEngine;
import digitlab.engine.dl4j.Dl4jEnvironment;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must work where Deeplearning4j's libraries are not even there: then it surely does not start them. */
final class WithoutDeeplearning4jTest {
    @TempDir
    Path folder;

    /** Runs one of the methods below in a program that is made of this one's libraries but Deeplearning4j's. */
    private String answer(String method) throws IOException, ReflectiveOperationException {
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        URL[] urls = Arrays.stream(classPath)
                .filter(entry -> !new File(entry).getName().matches("(nd4j|deeplearning4j|datavec|javacpp|openblas).*"))
                .map(WithoutDeeplearning4jTest::url)
                .toArray(URL[]::new);
        assertTrue(urls.length < classPath.length - 10, "nothing was left out");
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.nd4j.linalg.factory.Nd4j"));
            Class<?> here = loader.loadClass(WithoutDeeplearning4jTest.class.getName());
            Method there = here.getDeclaredMethod(method, Path.class);
            there.setAccessible(true); // same name and package, but of another loader
            return (String) there.invoke(null, folder.resolve("digits.zip"));
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String writeAndRead(Path file) {
        NetworkFile.write(file, SampleNetwork.network(SampleNetwork.spec(Activation.GELU)));
        return NetworkFile.read(file).parameters().sha256();
    }

    static String engineAndEnvironment(Path file) {
        return new Dl4jEngine().id() + " "
                + Dl4jEnvironment.best(3).settings().get(0).value();
    }

    static String train(Path file) {
        Parameters parameters = SampleNetwork.parameters(SampleNetwork.spec(Activation.RELU));
        return String.valueOf(assertThrows(UnsupportedRecipeException.class, () -> new Dl4jEngine()
                        .create(parameters, Sgd.DEFAULT, Penalty.NONE, 1, 1))
                .getMessage());
    }

    @Test
    void networksAreSavedAndOpened() throws IOException, ReflectiveOperationException {
        assertEquals(
                SampleNetwork.parameters(SampleNetwork.spec(Activation.GELU)).sha256(), answer("writeAndRead"));
    }

    @Test
    void theEngineIsNamedAndItsEnvironmentExplained() throws IOException, ReflectiveOperationException {
        assertEquals("dl4j 3", answer("engineAndEnvironment"));
    }

    @Test
    void trainingSaysWhatIsMissing() throws IOException, ReflectiveOperationException {
        String message = answer("train");
        for (String part : List.of(
                "The dl4j engine cannot start: its libraries could not be loaded (org",
                "Engine builtin needs neither.")) {
            assertTrue(message.contains(part), message);
        }
    }
}
