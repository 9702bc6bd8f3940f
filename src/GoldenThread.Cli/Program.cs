using System.CommandLine;
using GoldenThread.Cli;

var root = new RootCommand("Golden Thread: from a published action plan to proof that practice changed.");
root.Add(ImportCommand.Make());
root.Add(PublishCommand.Make());
root.Add(RecurrenceCommand.Make());
root.Add(OrganisationsCommand.Make());
root.Add(ThreadCommand.Make());
root.Add(PathwaysCommand.Make());
root.Add(ShareCommand.Make());
root.Add(PossibleCommand.Make());
root.Add(ChartCommand.Make());
root.Add(SmallNumbersCommand.Make());
root.Add(ReadingsCommand.Make());
root.Add(DoubtsCommand.Make());
root.Add(IndicatorsCommand.Make());
root.Add(ChildrenCommand.Make());
root.Add(ProfileCommand.Make());
root.Add(SampleCommand.Make());
root.Add(ChronologyCommand.Make());
root.Add(TimetableCommand.Make());
root.Add(VerifyHistoryCommand.Make());
root.Add(KeyCommand.Make());
root.Add(SetupCommand.Make());
root.Add(BackupCommand.Make());

return await Terminal.Run(root, args);
