package digitlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands with their help as one Markdown page, so that what is written about them cannot differ from what they do. */
final class CommandReference {
    private static final String TOP =
            """
            # Commands

            What the window does, commands do too: in scripts, over a network's login, without a screen. Each explains itself with `--help`;
            this page is all of that, written by the program. In the sources, `java -jar target/digitlab.jar` stands for `digitlab`.

            Exit status: 0 done, 1 failed, 2 wrong usage, 130 cancelled with Ctrl-C.
            """;

    private final StringBuilder page = new StringBuilder(TOP);

    static String of(CommandLine program) {
        var reference = new CommandReference();
        List<CommandSpec> commands = new ArrayList<>();
        collect(program, commands);
        for (CommandSpec command : commands) {
            reference
                    .page
                    .append("* [")
                    .append(command.qualifiedName())
                    .append("](#")
                    .append(anchor(command))
                    .append(")\n");
        }
        commands.forEach(reference::append);
        return reference.page.toString();
    }

    private static void collect(CommandLine line, List<CommandSpec> commands) {
        for (Map.Entry<String, CommandLine> entry : line.getSubcommands().entrySet()) {
            CommandSpec spec = entry.getValue().getCommandSpec();
            if (!spec.usageMessage().hidden() && entry.getKey().equals(spec.name())) {
                commands.add(spec);
                collect(entry.getValue(), commands);
            }
        }
    }

    private static String anchor(CommandSpec command) {
        return command.qualifiedName().replace(' ', '-');
    }

    private void append(CommandSpec command) {
        page.append("\n## ").append(command.qualifiedName()).append("\n```text\n");
        command.commandLine()
                .getUsageMessage()
                .lines()
                .map(String::stripTrailing)
                .forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
    }
}
