package digitlab.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/*
 * A dialogue of lines: the worker says "ready" and then, for each "epoch" that it reads, the seconds that one took, as a
 * number. The end of its input ends it, so it cannot outlive the process that asked.
 */
/** Times epochs in a process of its own, for engines that need another environment than this process has. */
final class EpochWorker implements EpochClock {
    private static final String READY = "ready";
    private static final String EPOCH = "epoch";

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    private EpochWorker(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Waits until a worker process is ready. */
    static EpochWorker in(Process process) throws IOException {
        EpochWorker worker = new EpochWorker(process);
        String line = worker.answers.readLine();
        if (!READY.equals(line)) {
            worker.close();
            throw new IOException("the engine could not be started in a process of its own; its message is above");
        }
        return worker;
    }

    @Override
    public double seconds() throws IOException {
        questions.write(EPOCH + "\n");
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the engine's process ended before its epoch did; its message is above");
        }
        return OptionTypes.number(line);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The other side: answers until there are no more questions. */
    static void serve(EpochClock clock, BufferedReader questions, PrintWriter answers) throws IOException {
        answers.println(READY);
        answers.flush();
        while (EPOCH.equals(questions.readLine())) {
            answers.println(clock.seconds());
            answers.flush();
        }
    }
}
