package digitlab.ui.session;

import digitlab.core.network.Parameters;
import digitlab.ui.fx.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The networks that answer side by side: the focused run's and those of visible runs, as they are at the epoch of the time
 * slider. Weights of a training run are asked for again and again; all others only when something changes.
 */
public final class NetworksInView {
    /** As many answers as fit side by side. */
    public static final int MOST = 3;

    /** Weights of training networks are asked for this often at most. */
    private static final long INTERVAL_NANOS = 110_000_000L;

    private final Session session;
    private final WeightsReader reader;
    private final Jobs.Line line;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<NetworkInView>> networks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<NetworkInView>> tuned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<RunItem>> meant = new ReadOnlyObjectWrapper<>(List.of());
    private List<NetworkInView> ofRuns = List.of();
    private List<Request> asked = List.of();
    private List<Request> answered = List.of();
    private long lastAsked;

    /**
     * A run whose weights are wanted. Two requests are equal if their answers are.
     *
     * @param epochs that it has finished
     */
    private record Request(RunItem run, int epoch, RunStatus status, int epochs) {
        boolean keepsChanging() {
            return status == RunStatus.TRAINING && epoch == Session.LIVE;
        }
    }

    NetworksInView(Session session, WeightsReader reader) {
        this.session = session;
        this.reader = reader;
        this.line = session.jobs().line();
        wanted.addListener((observable, before, now) -> {
            if (now) {
                pulse(lastAsked);
            }
        });
    }

    /** Whether somebody looks: otherwise nothing is read. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** In the order of the list of runs, at most {@value #MOST}; runs without weights are left out. */
    public ReadOnlyObjectProperty<List<NetworkInView>> networksProperty() {
        return networks.getReadOnlyProperty();
    }

    /** A fine-tuned network that answers beside the runs. */
    public ReadOnlyObjectProperty<Optional<NetworkInView>> tunedProperty() {
        return tuned.getReadOnlyProperty();
    }

    /** Lets a fine-tuned network answer beside the runs, whose it was. */
    public void compareWith(RunItem run, Parameters parameters) {
        tuned.set(Optional.of(new NetworkInView(run, parameters, Session.LIVE, true)));
        publish();
    }

    /** Sends the fine-tuned network away. */
    public void forgetTuned() {
        tuned.set(Optional.empty());
        publish();
    }

    private void publish() {
        networks.set(Stream.concat(ofRuns.stream(), tuned.get().stream()).toList());
    }

    /** The runs that are meant, whether or not anybody looks: the focused one, and of the visible ones the newest. */
    public ReadOnlyObjectProperty<List<RunItem>> runsProperty() {
        return meant.getReadOnlyProperty();
    }

    private List<RunItem> runs() {
        Optional<RunItem> focused = session.focusedProperty().get();
        List<RunItem> chosen = new ArrayList<>();
        int most = tuned.get().isPresent() ? MOST - 1 : MOST;
        focused.ifPresent(chosen::add);
        for (int i = session.runs().size() - 1; i >= 0 && chosen.size() < most; i--) {
            RunItem run = session.runs().get(i);
            if (run.visibleProperty().get() && run.status() != RunStatus.QUEUED && !chosen.contains(run)) {
                chosen.add(run);
            }
        }
        return session.runs().stream().filter(chosen::contains).toList();
    }

    /** Called once a frame. */
    void pulse(long nanos) {
        List<RunItem> now = runs();
        if (!now.equals(meant.get())) {
            meant.set(now);
        }
        if (wanted.get()) {
            ask(nanos);
        }
    }

    private void ask(long nanos) {
        List<Request> requests = meant.get().stream().map(this::request).toList();
        boolean moves = requests.stream().anyMatch(Request::keepsChanging);
        if (requests.equals(asked) && !(moves && nanos - lastAsked >= INTERVAL_NANOS)) {
            return;
        }
        asked = requests;
        lastAsked = nanos;
        List<NetworkInView> before = ofRuns;
        List<Request> kept = kept(requests);
        line.run(() -> read(requests, kept, before), this::show, this::report);
    }

    /** Those whose answer is known and has not changed. */
    private List<Request> kept(List<Request> requests) {
        return requests.stream()
                .filter(request -> answered.contains(request) && !request.keepsChanging())
                .toList();
    }

    private Request request(RunItem run) {
        return new Request(
                run, session.epochProperty().get(), run.status(), run.curve().size());
    }

    /** What was read, for which requests. */
    private record Answer(List<Request> requests, List<NetworkInView> networks) {}

    /** In the background. */
    private Answer read(List<Request> requests, List<Request> kept, List<NetworkInView> before) throws Exception {
        List<NetworkInView> found = new ArrayList<>();
        for (Request request : requests) {
            Optional<NetworkInView> known =
                    before.stream().filter(one -> one.run() == request.run).findFirst();
            if (kept.contains(request) && known.isPresent()) {
                found.add(known.get());
                continue;
            }
            Optional<WeightsReader.Found> now = reader.read(request.run, request.epoch);
            // A paused run does not answer; what it said last still holds.
            now.map(weights -> new NetworkInView(request.run, weights.parameters(), weights.epoch(), false))
                    .or(() -> request.status == RunStatus.PAUSED ? known : Optional.empty())
                    .ifPresent(found::add);
        }
        return new Answer(requests, List.copyOf(found));
    }

    private void show(Answer answer) {
        answered = answer.requests;
        ofRuns = answer.networks;
        publish();
    }

    private void report(Exception failure) {
        session.noticeProperty().set(String.valueOf(failure.getMessage()));
    }
}
