using System.Collections.Immutable;

namespace LLMChat.Quality.Core;

/// <summary>The table of the product's own messages; <c>sdk/docs/messages.md</c> is generated from it.</summary>
public static class Messages
{
    /// <summary>Every message, in the order of its id.</summary>
    public static ImmutableArray<Message> All { get; } =
    [
        new("LQ9001", "The configuration is not JSON", "The file is empty, cut short, or followed by something else.", "Correct the file at the given place; an empty file is not the same as none: delete it to get the defaults."),
        new("LQ9002", "The configuration is not UTF-8", "An editor saved it as UTF-16 or in a code page.", "Save it as UTF-8."),
        new("LQ9003", "A setting is there twice", "Two keys of one object have the same name; readers differ in which one they take.", "Delete one of the two."),
        new("LQ9004", "A setting is not known", "It is misspelt, or belongs to a newer version.", "Use the name the message proposes, or delete it."),
        new("LQ9005", "A setting has the wrong type", "A number is written as text, an object as a number, …", "Write the type the message names."),
        new("LQ9006", "A setting is out of range", "A threshold is not between 0 and 100, a count is negative, a number is too large.", "Use a value in the range the message names."),
        new("LQ9007", "The weights do not add up to 100", "One was changed without the others.", "Make the five weights add up to 100."),
        new("LQ9008", "The value is not one of the known ones", "It is misspelt, or the environment is not in the file.", "Use one of the values the message lists."),
        new("LQ9009", "A later environment asks for less than an earlier one", "Production's threshold is lower than staging's, or staging's than development's.", "Raise the later one; this is a warning."),
        new("LQ9010", "The configuration is too large or too deep", "It is over 1 MiB or nested deeper than 64 levels.", "Make it smaller."),
        new("LQ9011", "The configuration is not a regular file below the root", "It is a directory, a pipe, a device, or a link that leads out of the repository.", "Put a regular file there."),
        new("LQ9012", "The configuration cannot be read", "Its permissions do not allow it, or the disk does not answer.", "Give the building user the right to read it."),
        new("LQ9013", "The configuration was written for a newer version", "Its version or $schema names a newer major version than this package knows.", "Update LLMChat.Quality, or use the older form."),
        new("LQ9014", "A pattern is not usable", "It does not parse, or could take exponential time.", "Correct the pattern the message names."),
        new("LQ9015", "Everything is excluded", "An exclude pattern matches every file, so nothing would be looked at.", "Narrow the pattern: nothing analysed is never a pass."),
        new("LQ9016", "The named configuration file does not exist", "QualityConfigFile or --config names a file that is not there.", "Correct the path, or leave it out to use the defaults."),
        new("LQ9017", "A setting is missing", "An environment of your own lacks a threshold, the weighting a weight, or an exclude its path or reason.", "Add what the message names."),
        new("LQ9018", "There is no configuration", "No .quality-gates.config.json stands in the folder or above it, up to the repository's root; the defaults apply.", "Nothing to do; to change the defaults, create the file: dotnet build -t:QualityInit, or llmchat-quality init."),
        new("LQ9019", "The name of an environment looks misspelt", "It is nearly that of a standard environment, which keeps its defaults because the file does not name it.", "Write the standard name if you mean it; this is a warning."),

        new("LQ9100", "Source facts", "Not a problem: how our analyzer hands its counts to the report, in the compiler's log only.", "Nothing to do."),
        new("LQ9101", "Our rules did not run", "RunAnalyzers or RunAnalyzersDuringBuild is false, or the analyzers were removed from the compilation: its log is clean because nobody looked.", "Build with RunAnalyzers=true."),
        new("LQ9102", "The compiler refused our rules", "CS8032, CS8034 or CS9057: the compiler is older than the analyzer needs, or could not load it.", "Build with .NET SDK 10.0.100 or later."),
        new("LQ9103", "One of our rules crashed", "AD0001 from LLMChat.Quality: a defect of ours.", "Report it with the message; the finding count of that project is not believed until it is mended."),
        new("LQ9104", "Another tool's rule crashed", "AD0001 from a third-party analyzer: its findings may be incomplete.", "Update or remove that analyzer."),
        new("LQ9105", "The compiler's log is missing or broken", "The project was not compiled, its log was deleted, cut short, or written by two compilations at once.", "Build the project again: dotnet build --no-incremental."),
        new("LQ9106", "The compiler's log is older than the assembly", "Something else compiled the assembly after the log was written.", "Build the project again: dotnet build --no-incremental."),
        new("LQ9107", "The project's own ErrorLog has another format", "ErrorLog is set without ',version=2.1'.", "Write <ErrorLog>path,version=2.1</ErrorLog>, or leave ErrorLog unset."),
        new("LQ9108", "Another build is writing the report", "Two builds of one tree ran at the same time and the lock was not free within 30 seconds.", "Run one build at a time, or give each its own QualityOutputPath."),
        new("LQ9109", "Much of the code is marked as generated", "generated_code = true in .editorconfig hides it from rules that skip generated code.", "Narrow that section."),
        new("LQ9110", "A link was not followed", "A symbolic link leads out of the root or in a circle.", "Nothing to do; what it leads to is not looked at."),
        new("LQ9111", "The project does not use LLMChat.Quality", "It lacks the <Sdk Name=\"LLMChat.Quality\" /> line, so nothing of it was looked at.", "Add the line, or import it in Directory.Build.props and .targets; llmchat-quality init proposes where."),
        new("LQ9112", "There are no rules for this language", "Our rules read C#; the project is written in another language.", "Nothing to do; the report says so for as long as it is true."),
        new("LQ9113", "The .NET analyzers did not run", "EnableNETAnalyzers is false, AnalysisMode is None, or the project is for .NET Standard or .NET Framework alone, where the SDK leaves its own rules out.", "Set EnableNETAnalyzers to true, and AnalysisMode to anything but None; for .NET Standard and .NET Framework set QualityNETAnalyzers to true, which runs them for the report and keeps them off the console."),
        new("LQ9114", "The .NET SDK is too old", "LLMChat.Quality needs .NET SDK 10.0.100 or later.", "Install it, or remove the <Sdk> line."),
        new("LQ9115", "The project was not built", "The build stopped before it, it was built in another configuration, or a solution filter leaves it out.", "Build it: dotnet build of the solution, with a configuration that includes it."),
        new("LQ9116", "The project is switched off", "QualityEnabled is false in it, so nothing of it was looked at.", "Remove that setting."),
        new("LQ9117", "The solution leaves a project out", "The solution's configuration has no build entry for it (its box in the Configuration Manager is empty), so dotnet build does not build it either; or the project compiles nothing.", "Nothing to do; to have it judged, let the solution build it in this configuration."),

        new("LQ9201", "What tests cover was not measured", "The tests ran without coverage, or it could not be written.", "Run dotnet test with QualityCoverage unset."),
        new("LQ9202", "Coverage names no line", "The tests load no assembly of the target, its symbols (PDB) are missing, or filters exclude them all; or no test loads a project and its lines cannot be counted.", "Reference the projects from their tests, and leave DebugType alone."),
        new("LQ9203", "No test ran", "No project holds tests, the run found none, or all were skipped.", "Write a test, or mend the adapter or filter that finds none."),
        new("LQ9204", "A run of tests broke off", "The test host crashed, or the results were cut short: tests that did not get their turn are unknown.", "See the output of dotnet test for the crash."),
        new("LQ9205", "A coverage file cannot be read", "It is cut short, or in no format we read (coverlet's JSON, Cobertura).", "Run dotnet test again."),
        new("LQ9206", "A coverage file is too large", "It has more than 512 MB.", "Exclude generated code from coverage."),
        new("LQ9209", "The tests ran with other assemblies", "An assembly was built again after the tests ran, or after a coverage file was written, and is another one now.", "Run dotnet test, then what writes the coverage file."),
        new("LQ9210", "Tests were not run", "No results of this build's tests are there.", "Run dotnet test."),
        new("LQ9211", "Only a part of the tests ran", "A filter was set, so what the others say is unknown.", "Run dotnet test without --filter."),
        new("LQ9212", "A test failed", "Its claim about the code is not true.", "Correct the code, or the test."),

        new("LQ9301", "The secret scan could not read a file", "Its permissions do not allow it, or it changed while it was read.", "Give the building user the right to read it, or exclude it with a reason."),
        new("LQ9302", "The secret scan hit a limit", "A file is larger than the limit, or has more findings than are listed.", "Look at the file; split it or exclude it with a reason."),
        new("LQ9303", "There is nothing to scan", "The folder holds no file that git tracks or would track.", "Name a folder with files."),
        new("LQ9304", "Git could not be asked", "It is not installed, the folder is no work tree, or git refuses it because it belongs to another user.", "Do what the message names; until then commit and branch are unknown, and all files but the usual build output are looked at instead of those git would track."),
        new("LQ9305", "A submodule was not entered", "The folder holds another git repository, whose files are not this one's.", "Run the gate in that repository."),

        new("LQ9401", "The report could not be written", "The disk is full or broken. The old report is untouched.", "Make room and build again."),
        new("LQ9402", "The report's folder cannot be used", "It is read-only, or a file is in its place.", "Set QualityOutputPath to a folder that can be written."),
        new("LQ9403", "The report is open in another program", "A viewer holds the file.", "Close it and build again."),
        new("LQ9410", "The upload file leaves findings out", "GitHub code scanning keeps 5,000 findings, reads no suppressions, and knows confidence a rule, not a finding.", "Nothing to do: all findings are in quality.sarif and quality-report.json."),
        new("LQ9411", "Something was not measured", "A tool did not run, or saw only a part.", "Run the command the message names."),

        new("LQ9501", "The total score is below quality_threshold, or not known to reach it", "Points were lost, or something that counts was not measured.", "The report lists each lost point with its place, and what is missing with its command."),
        new("LQ9502", "The security score is below security_threshold, or not known to reach it", "Weaknesses, secrets or vulnerable dependencies, or something that counts was not measured.", "See the security dimension in the report."),
        new("LQ9503", "Coverage is below coverage_threshold, or was not measured", "Too few lines are run by tests, or no test ran.", "Write tests for the lines that none runs; where it was not measured, run dotnet test."),
        new("LQ9504", "The performance score is below performance_threshold, or not known to reach it", "Performance findings, or something that counts was not measured.", "See the performance dimension in the report."),
        new("LQ9511", "There are more critical security issues than allowed", "A weakness or vulnerability of security-severity 9.0 or more, or a secret found with high confidence; or the dependencies were not audited.", "Fix them; rotate found secrets first."),
        new("LQ9512", "There are more critical bugs than allowed", "A rule whose finding is a bug, not an opinion, reported one.", "Fix it."),
        new("LQ9513", "There are more compiler errors than allowed", "The code does not compile.", "Fix the compiler's errors."),
        new("LQ9514", "There are more failed tests than allowed", "A test failed, or no test ran.", "Fix it, or run dotnet test."),
        new("LQ9590", "The solution has no gate", "Directory.Solution.targets is missing beside the solution, so nothing can judge it once and as a whole.", "Let it be written: dotnet build -t:QualityInit, or llmchat-quality init. It holds: <Project><Import Project=\"Solution.targets\" Sdk=\"LLMChat.Quality\" Version=\"…\" /></Project>"),
        new("LQ9591", "A graph build has no gate", "With -graph MSBuild runs no solution target, so nothing can judge the solution once and as a whole.", "Run the gate without -graph."),
        new("LQ9592", "The gate is switched off", "QualityEnabled is false; a gate that does not measure must not pass.", "Leave QualityEnabled unset when you run QualityGate."),

        new("LQ9701", "Usage, configuration or internal error", "See the message before it.", "Correct what it names."),
        new("LQ9702", "Refused: measured and below the bar", "At least one check fails.", "Each failed check is listed with its value, limit and place."),
        new("LQ9703", "Unknown: something required was not measured", "No check fails, but at least one cannot be decided.", "Each unknown check is listed with the command that would decide it."),
        new("LQ9704", "Invalid: the evidence cannot be believed", "The evidence contradicts itself or was changed.", "Build again from a clean tree."),
        new("LQ9799", "Internal error", "A defect of ours.", "Report it with the message; the gate stays closed."),
    ];
}
