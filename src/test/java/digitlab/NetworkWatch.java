package digitlab;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Refuses everything by which a Java program reaches a network, and remembers who asked. It holds for a whole process: for
 * sockets, for channels (as their provider, named by {@link #OPTIONS}) and for whoever asks for a proxy, as URLs and the
 * HTTP client do.
 */
public final class NetworkWatch extends SelectorProvider {
    /** What the process must be started with. */
    static final List<String> OPTIONS =
            List.of("-Djava.nio.channels.spi.SelectorProvider=" + NetworkWatch.class.getName());

    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

    /** For the Java runtime, which makes the provider of channels. */
    public NetworkWatch() {}

    /** Begins to watch the process. */
    @SuppressWarnings("deprecation") // nothing else sees every socket, and this process ends with its test
    public static void begin() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw refusal("socket");
        });
        ServerSocket.setSocketFactory(() -> {
            throw refusal("server socket");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw refusal("datagram socket");
        });
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw refusal("connection to " + uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw refusal("connection to " + uri);
            }
        });
    }

    /** What was asked for so far. */
    public static List<String> asked() {
        return List.copyOf(ASKED);
    }

    private static IllegalStateException refusal(String what) {
        ASKED.add(what);
        return new IllegalStateException("no network: " + what);
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        throw refusal("datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw refusal("datagram channel");
    }

    @Override
    public Pipe openPipe() {
        throw refusal("pipe");
    }

    @Override
    public AbstractSelector openSelector() {
        throw refusal("selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw refusal("server channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw refusal("channel");
    }
}
