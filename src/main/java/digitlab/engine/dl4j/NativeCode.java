package digitlab.engine.dl4j;

import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.Nd4jBlas;

/** The native half of Deeplearning4j. */
final class NativeCode {
    private NativeCode() {}

    /**
     * Loads it, unless it is there, and tells it how many threads it may use. It asks in three places, and only all three
     * together come near what {@code OMP_NUM_THREADS} in the environment does.
     *
     * @throws LinkageError if it cannot be loaded
     */
    static void start(int threads) {
        ShippedNatives.makeAvailable();
        Environment environment = Nd4j.getEnvironment(); // first: it says which native code is to be loaded
        environment.setMaxThreads(threads);
        environment.setMaxMasterThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        if (Nd4j.factory().blas() instanceof Nd4jBlas blas) {
            blas.setMaxThreads(threads);
        }
    }
}
