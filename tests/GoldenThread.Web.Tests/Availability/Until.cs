using System.Diagnostics;

namespace GoldenThread.Web.Tests.Availability;

/// <summary>Waits for what comes in its own time, and not for ever.</summary>
internal static class Until
{
    public static Task True(Func<bool> holds) => True(() => Task.FromResult(holds()));

    public static async Task True(Func<Task<bool>> holds)
    {
        var since = Stopwatch.StartNew();
        while (!await holds())
        {
            if (since.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException("It did not come to that.");
            await Task.Yield();
        }
    }
}
