using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>Invitations and reminders: always to everybody in a group, for nobody can tell who has answered. They go to whoever passes them on, and carry no token.</summary>
internal sealed class InviteGroups(GoldenThreadDb db, Acting acting, PostLetters letters, IServiceAddress address)
{
    /// <summary>Whom letters of each group go to, and whose group it is, in the order of the groups.</summary>
    public async Task<IReadOnlyList<SurveyGroupContact>> Contacts(Survey survey)
    {
        var kept = await db.SurveyGroupContacts.Where(g => g.SurveyId == survey.Id).ToListAsync();
        return [.. survey.Groups.Select(g => kept.Find(k => k.Name == g.Name) ?? new SurveyGroupContact(survey, g.Name))];
    }

    /// <summary>Keeps what was said of groups.</summary>
    /// <exception cref="RuleException">An address is none.</exception>
    public async Task Keep(Survey survey, IReadOnlyList<SurveyGroupContact> contacts, IReadOnlyList<(OrganisationId? Organisation, string? Email)> said)
    {
        foreach (var (contact, (organisation, email)) in contacts.Zip(said))
        {
            contact.Say(survey, organisation, email);
            if (db.Entry(contact).State == EntityState.Detached && (contact.Organisation is not null || contact.Email is not null)) db.Add(contact);
        }

        await db.Save();
    }

    /// <summary>The words to send to everybody in a group, in each language of the form.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="group">The group.</param>
    /// <param name="again">True for a reminder.</param>
    public IReadOnlyList<(SurveyLanguage Language, string Words)> Words(Survey survey, SurveyGroup group, bool again)
    {
        var whole = address.Of(SurveyAddresses.Answering(group)).ToString();
        return [.. survey.Form.Languages.Select(l => (l, InvitationWords.Of(survey, whole, l.Code, again)))];
    }

    /// <summary>Writes to whoever passes letters on.</summary>
    /// <returns>How many letters were written.</returns>
    /// <exception cref="RuleException">The survey is not open, or no group has an address.</exception>
    public async Task<int> Send(Survey survey, IReadOnlyList<SurveyGroupContact> contacts, bool again)
    {
        if (survey.State != SurveyState.Open) throw new RuleException("The survey is not open.");
        var to = survey.Groups.Zip(contacts).Where(g => g.Second.Email is not null).ToList();
        if (to.Count == 0) throw new RuleException("No group has an email address yet. Save one first, or copy the words and send them yourself.");
        letters.Post(to.Select(g => new OutboxMessage
        {
            Partnership = acting.Partnership,
            ToAddress = g.Second.Email!,
            Subject = $"{(again ? "Reminder to pass on" : "Invitation to pass on")}: {survey.Title}",
            Body = $"""
                Please send the words below to everybody in “{g.First.Name}”{(again ? ", whether they have answered or not: nobody can tell who has" : "")}. The address is the same for all of them.

                {string.Join("\n\n---\n\n", Words(survey, g.First, again).Select(w => w.Words))}
                """,
            CreatedAt = acting.Now,
            DueAt = acting.Now,
        }));
        await db.Save();
        return to.Count;
    }
}
