package digitlab.lab;

/**
 * Where a fine-tuning stands.
 *
 * @param batch trained so far, from 1
 * @param batches in all
 * @param loss mean cross-entropy of that batch before its step
 */
public record FineTuningProgress(int batch, int batches, double loss) {}
