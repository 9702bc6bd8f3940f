using System.CommandLine;

namespace GoldenThread.Cli;

/// <content>Results of a survey that is kept.</content>
internal static partial class SurveyCommand
{
    private static Command Results() => new("results", "");
}
