package digitlab;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/*
 * The heap begins with a 64th of the machine's memory and by default keeps up to 70 % of itself empty: on a machine of 24 GB, hundreds
 * of megabytes that the window never needs. Options for a smaller one cannot be written into a jar, and a jar that starts itself again
 * with options starts twice as slowly. But these two options can be changed while the program runs; the collector follows them
 * with its next marking, which comes when classes are loaded and when training begins.
 */
/** Makes the heap no larger than it needs to be, in the Java that the program happens to be started with. */
final class ThriftyHeap {
    private static final String EMPTY_AT_LEAST_PERCENT = "20";
    private static final String EMPTY_AT_MOST_PERCENT = "40";

    private ThriftyHeap() {}

    /** Asks for it in the background, since the first question to a virtual machine takes a while. */
    static void askFor() {
        var thread = new Thread(ThriftyHeap::ask, "thrifty-heap");
        thread.setDaemon(true);
        thread.start();
    }

    private static void ask() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            if (machine != null) {
                machine.setVMOption("MinHeapFreeRatio", EMPTY_AT_LEAST_PERCENT); // first: it must not exceed the other
                machine.setVMOption("MaxHeapFreeRatio", EMPTY_AT_MOST_PERCENT);
            }
        } catch (IllegalArgumentException | LinkageError e) {
            // Another virtual machine, or one without the module jdk.management: it has its own way with memory.
        }
    }
}
