package digitlab.lab;

/** Watches a report being made and can stop it; called from the thread that makes it. */
public interface ReportControl {
    /** Lets it be made. */
    ReportControl NONE = new ReportControl() {
        @Override
        public void progressed(double share) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** So much is done, in [0, 1]. */
    void progressed(double share);

    /** Whether somebody wants no report any more. Asked between its parts. */
    boolean isCancelled();
}
