using System.CommandLine;
using LLMChat.Quality.Tool.Baseline;
using LLMChat.Quality.Tool.Config;
using LLMChat.Quality.Tool.Doctor;
using LLMChat.Quality.Tool.Explain;
using LLMChat.Quality.Tool.Gate;
using LLMChat.Quality.Tool.Init;
using LLMChat.Quality.Tool.Merge;
using LLMChat.Quality.Tool.Promote;
using LLMChat.Quality.Tool.Record;
using LLMChat.Quality.Tool.Scan;
using LLMChat.Quality.Tool.Try;

var root = new RootCommand("The quality gate for .NET builds. Exit codes: 0 allowed or done, 1 usage or configuration, 2 refused, 3 not measured, 4 evidence invalid.")
{
    TryCommand.Create(),
    GateCommand.Create(),
    MergeCommand.Create(),
    BaselineCommand.Create(),
    RecordCommand.Create(),
    AttestCommand.Create(),
    PromoteCommand.Create(),
    ScanCommand.Create(),
    InitCommand.Create(),
    DoctorCommand.Create(),
    ExplainCommand.Create(),
    ConfigCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
