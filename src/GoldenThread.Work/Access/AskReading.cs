using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Asks somebody why they read a record; they answer, and the data protection officer sees both.</summary>
internal sealed class AskReading(GoldenThreadDb db, Acting acting, OpenRecord open, Tell tell)
{
    /// <summary>Asks.</summary>
    /// <exception cref="RuleException">It is one's own reading, or there is no question.</exception>
    /// <exception cref="NothingToSeeException">There is no such reading that the person may see.</exception>
    public async Task<Guid> Ask(ChildId child, Guid opening, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException("Enter your question") { About = nameof(text) };
        await open.Read(child, "Question about a reading");
        var read = await db.Openings.AsNoTracking().SingleOrDefaultAsync(o => o.Id == opening && o.Child == child) ?? throw new NothingToSeeException();
        if (read.Person == acting.By.Person) throw new RuleException("This is your own reading");
        var question = new ReadingQuestion
        {
            Partnership = acting.Partnership,
            Child = child,
            Opening = opening,
            Reader = read.Person,
            AskedBy = acting.By.Person,
            AskedByName = acting.By.Name,
            Text = text.Trim(),
            At = acting.Now,
        };
        db.Add(question);
        tell.Person(read.Person, null, question.Id, "reading-question", "Somebody asks why you read a record: answer");
        tell.Officer(child, question.Id, "reading-question", "A reading of a record was questioned");
        await db.Save("Reading questioned");
        return question.Id;
    }

    /// <summary>Whoever read it answers. Nothing of the record is shown for it.</summary>
    /// <exception cref="RuleException">It was answered, or the answer is empty.</exception>
    /// <exception cref="NothingToSeeException">There is no such question to this person.</exception>
    public async Task Reply(Guid question, string? answer)
    {
        var (asked, _) = await One(question);
        if (asked.Reader != acting.By.Person) throw new NothingToSeeException();
        var tracked = await db.ReadingQuestions.SingleAsync(q => q.Id == question);
        tracked.Reply(answer, acting.Now);
        tell.Person(asked.AskedBy, asked.Child, asked.Id, "reading-answer", "Your question about a reading was answered");
        await db.Save("Question about a reading answered");
    }

    /// <summary>A question, and the reading that it is about.</summary>
    /// <exception cref="NothingToSeeException">There is no such question that the person may see.</exception>
    public async Task<(ReadingQuestion Question, Opening Reading)> One(Guid question)
    {
        var asked = await db.ReadingQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == question) ?? throw new NothingToSeeException();
        return (asked, await db.Openings.AsNoTracking().SingleOrDefaultAsync(o => o.Id == asked.Opening) ?? throw new NothingToSeeException());
    }

    /// <summary>The questions about a record that is open.</summary>
    public Task<List<ReadingQuestion>> Of(ChildId child) => db.ReadingQuestions.AsNoTracking().Where(q => q.Child == child).OrderBy(q => q.At).ToListAsync();
}
