package digitlab.engine.dl4j;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleFunction;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Drops what a recorded training dropped. */
final class RecordedMasks {
    private final GoldenCase golden;
    private int batch;

    RecordedMasks(GoldenCase golden) {
        this.golden = golden;
    }

    /** The batch whose masks count from now on. */
    void select(int batch) {
        this.batch = batch;
    }

    /** Makes the dropout of the first hidden layer, then that of the next. */
    DoubleFunction<IDropout> inOrder() {
        var layers = new AtomicInteger();
        return kept -> new OfLayer(layers.getAndIncrement(), kept);
    }

    private final class OfLayer implements IDropout {
        private static final long serialVersionUID = 1L;

        private final int hiddenLayer;
        private final double kept;

        OfLayer(int hiddenLayer, double kept) {
            this.hiddenLayer = hiddenLayer;
            this.kept = kept;
        }

        private INDArray mask(INDArray like) {
            float[] mask = golden.mask(batch, hiddenLayer);
            for (int i = 0; i < mask.length; i++) {
                mask[i] = (float) (mask[i] / kept);
            }
            return Nd4j.create(mask, like.shape(), 'c');
        }

        @Override
        public INDArray applyDropout(
                INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
            return result.assign(input.mul(mask(input)));
        }

        @Override
        public INDArray backprop(INDArray gradientOut, INDArray gradientIn, int iteration, int epoch) {
            return gradientIn.assign(gradientOut.mul(mask(gradientOut)));
        }

        @Override
        public void clear() {
            // nothing is kept from batch to batch
        }

        @Override
        public IDropout clone() {
            return this;
        }
    }
}
