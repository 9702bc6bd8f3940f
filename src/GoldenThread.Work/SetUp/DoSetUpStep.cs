using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.SetUp;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SetUp;

/// <summary>What an administrator does or says while setting up, where the record itself does not show it.</summary>
internal sealed class DoSetUpStep(GoldenThreadDb db, Acting acting, FindSetUp find)
{
    /// <summary>Says that a step is done, or not needed.</summary>
    /// <returns>False where there is no such step that a person may tick.</returns>
    public async Task<bool> Tick(string? key)
    {
        if ((await find.All()).FirstOrDefault(item => item.Key == key) is not { CanBeTicked: true } item) return false;
        await Note(item.Key);
        await db.Save($"Set-up: “{item.Text}” marked as done");
        return true;
    }

    /// <summary>Writes a test email to oneself.</summary>
    /// <param name="to">The address.</param>
    public async Task SendTestLetter(string to)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync();
        db.Outbox.Add(new OutboxMessage
        {
            Partnership = partnership.Id,
            ToAddress = to.Trim(),
            ToName = acting.By.Name,
            Subject = "Test email from Golden Thread",
            Body = $"""
                Dear {acting.By.Name},

                You asked for this test email on the set-up page of {partnership.Name}.
                If you can read it, invitations and reminders can be sent from here.
                """,
            CreatedAt = acting.Now,
            DueAt = acting.Now,
        });
        await Note(FindSetUp.TestLetter);
        await db.Save("Test email sent");
    }

    /// <summary>Notes a step; the caller saves. A step that is noted already stays as it is.</summary>
    public async Task Note(string key)
    {
        if (await db.SetUpSteps.AnyAsync(step => step.Step == key)) return;
        db.Add(new SetUpStep { Partnership = acting.Partnership, Step = key, At = acting.Now, ByName = acting.By.Name });
    }
}
