using System.Text.Json;
using GoldenThread.Reviews;
using GoldenThread.Storage.Reviews;

namespace GoldenThread.Storage.Tests.Reviews;

/// <summary>What stands in rows that were written long ago is read as it was meant, and written as it stood.</summary>
public class ReviewJsonTests
{
    [Fact]
    public void Steps_that_were_done_stand_as_they_stood()
    {
        const string Kept = """[{"step":"rapid-review","on":"2026-11-04","note":"","byName":"Robin Hale"}]""";
        var done = JsonSerializer.Deserialize<List<StepDone>>(Kept, ReviewJson.Json)!;
        done.ShouldBe([new StepDone(StepKeys.RapidReview, new(2026, 11, 4), "", "Robin Hale")]);
        JsonSerializer.Serialize(done, ReviewJson.Json).ShouldBe(Kept);
    }

    [Fact]
    public void The_days_from_which_steps_run_stand_as_they_stood()
    {
        const string Kept = """{"rapid-review":"aware","decision":"notified"}""";
        var choices = JsonSerializer.Deserialize<Dictionary<StepKey, DayKey>>(Kept, ReviewJson.Json)!;
        choices.ShouldBe(new Dictionary<StepKey, DayKey> { [StepKeys.RapidReview] = DayKeys.Aware, [StepKeys.Decision] = DayKeys.Notified });
        JsonSerializer.Serialize(choices, ReviewJson.Json).ShouldBe(Kept);
    }
}
