using System.CommandLine;
using GoldenThread.Storage.Running;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread key</c>: the installation's key.</summary>
internal static class KeyCommand
{
    public static Command Make()
    {
        var replace = new Command("replace", "Makes a new installation key and sets it in the database, as its owner. Other nodes need the new file");
        replace.SetAction(async (_, cancellation) =>
        {
            var place = Installation.Place();
            await RunningDatabase.ReplaceKey(place, Installation.Progress, cancellation);
            await Console.Out.WriteLineAsync(
                $"{place.KeyPath} has a new key. Copy the file to every node and restart them. The file also keeps the former key, for what was sealed before.");
            return 0;
        });
        return new Command("key", "The installation's key, which proves sessions and seals secrets") { replace };
    }
}
