package digitlab;

import digitlab.lab.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens pages in whatever program the system has for them. Java's own Desktop needs AWT's screen, which the lab goes without. */
final class Browser implements Pages {
    @Override
    public void open(Path page) throws IOException {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), page.toAbsolutePath()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("There is no program to show pages here. The page is " + page + ".", e);
        }
    }

    static List<String> command(String operatingSystem, Path page) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", page.toString());
    }
}
