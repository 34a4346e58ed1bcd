package digitlab;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Callable;

/** A process that trains, evaluates and reports while {@link NetworkWatch} looks; or that tries to get out, to be caught. */
final class WatchedCommands {
    private WatchedCommands() {}

    public static void main(String[] arguments) throws IOException {
        NetworkWatch.begin();
        if (arguments[0].equals("out")) {
            tryToGetOut();
        } else {
            work(arguments[0]);
        }
        System.out.println("asked for a network: " + NetworkWatch.asked());
    }

    private static void work(String folder) {
        String network = folder + "/network.zip";
        List<List<String>> commands = List.of(
                List.of(
                        "train",
                        "--fraction",
                        "0.02",
                        "--epochs",
                        "1",
                        "--hidden",
                        "8",
                        "--save",
                        network,
                        "--store",
                        folder),
                List.of("evaluate", "--network", network),
                List.of("experiment", "list"),
                List.of("report", "--all", "--store", folder, "--out", folder + "/report"));
        for (List<String> command : commands) {
            CommandRun run = CommandRun.of(new LocalWorkplace(), command.toArray(String[]::new));
            System.out.println(command.get(0) + ": " + run.status() + run.err().strip());
        }
    }

    /** Each way out, one after the other. */
    private static void tryToGetOut() throws IOException {
        URI uri = URI.create("http://127.0.0.1:9/");
        URL url = uri.toURL();
        List<Callable<?>> ways = List.of(
                () -> new Socket(InetAddress.getLoopbackAddress(), 9),
                () -> new ServerSocket(0),
                () -> new DatagramSocket(),
                SocketChannel::open,
                url::openStream,
                HttpClient::newHttpClient);
        for (Callable<?> way : ways) {
            try {
                System.out.println("got out: " + way.call());
            } catch (Exception | Error e) {
                System.out.println("refused: " + e.getClass().getSimpleName());
            }
        }
    }
}
