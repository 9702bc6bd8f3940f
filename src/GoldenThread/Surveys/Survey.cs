using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>A survey that is anonymous in fact: from its form and groups to a result that does not change.</summary>
public sealed class Survey
{
    /// <summary>The most groups.</summary>
    public const int MostGroups = 50;

    private Survey() => (Reference, Title, LeadName, AskedSource, Form, Consent, Groups, Words) = ("", "", "", "", null!, SurveyText.None, [], []);

    /// <summary>Begins a survey. Who does so leads it.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="reference">Its reference, once in a partnership.</param>
    /// <param name="title">Its title.</param>
    /// <param name="form">Its form; an empty one is filled on the page.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="kind">Who answers.</param>
    /// <param name="repeats">The survey that it repeats; null for none.</param>
    /// <exception cref="RuleException">Something is missing.</exception>
    public Survey(PartnershipId partnership, string reference, string title, SurveyForm form, Actor by, SurveyKind kind = SurveyKind.Families, SurveyId? repeats = null)
        : this()
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Enter a reference, such as SUR26-1.") { About = nameof(Reference) };
        if (!reference.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) throw new RuleException("The reference can have letters, digits, hyphens and underscores.") { About = nameof(Reference) };
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title.") { About = nameof(Title) };
        (Partnership, Id, Reference, Title, Form, Lead, LeadName, BeganAt) = (partnership, SurveyId.New(), reference.Trim(), title.Trim(), form, by.Person, by.Name, by.Now);
        (Kind, Repeats) = (kind, repeats);
        Consent = new SurveyText([.. form.Languages.Select(l => ConsentWording.Usual(l.Code))]);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public SurveyId Id { get; private set; }

    /// <summary>Its reference, once in a partnership.</summary>
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>Who answers.</summary>
    public SurveyKind Kind { get; private set; }

    /// <summary>The survey that it repeats: its result is then the newer one. Null for none.</summary>
    public SurveyId? Repeats { get; private set; }

    /// <summary>Where it stands.</summary>
    public SurveyState State { get; private set; }

    /// <summary>Who leads it.</summary>
    public PersonId Lead { get; private set; }

    /// <summary>Their name.</summary>
    [UpTo(Longest.Name)]
    public string LeadName { get; private set; }

    /// <summary>Its form; it stays as it was when the survey opened.</summary>
    public SurveyForm Form { get; private set; }

    /// <summary>What people are told before they answer, in the languages of the form.</summary>
    public SurveyText Consent { get; private set; }

    /// <summary>Who is asked, declared before it opens.</summary>
    public ImmutableArray<SurveyGroup> Groups { get; private set; }

    /// <summary>Where the numbers of those who are asked come from.</summary>
    [UpTo(Longest.Line, "Source")]
    public string AskedSource { get; private set; }

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly? Closes { get; private set; }

    /// <summary>When it was begun, in UTC.</summary>
    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>The day on which it opened; null before.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The day on which it closed; null before.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day on which it was locked; null before.</summary>
    public DateOnly? LockedOn { get; private set; }

    /// <summary>Who locked it: somebody else publishes it.</summary>
    public PersonId? LockedBy { get; private set; }

    /// <summary>The day on which its result was published; null before.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>How many questionnaires were taken in.</summary>
    public int TakenIn { get; private set; }

    /// <summary>Its result; null until it has closed, for the difference of two results tells of those who answered between them.</summary>
    public SurveyResult? Result { get; private set; }

    /// <summary>Words of one's own, as far as they were coded.</summary>
    public ImmutableArray<CodedWords> Words { get; private set; }

    /// <summary>What words of one's own were about, of questions that ten people or more answered; of fewer nothing is shown, to anybody.</summary>
    public IEnumerable<IGrouping<(string Question, string Theme), CodedWords>> Themes =>
        Words.Where(w => Result?.Questions.FirstOrDefault(q => q.Question.Name == w.Question) is { IsShown: true }).GroupBy(w => (w.Question, w.Theme));

    /// <summary>The version of the row.</summary>
    public uint Version { get; private set; }

    /// <summary>How many people are asked.</summary>
    public int Asked => Groups.Sum(g => g.Asked);

    /// <summary>True where a person leads it.</summary>
    public bool IsLedBy(PersonId? person) => Lead == person;

    /// <summary>Gives it another form, before it opens.</summary>
    /// <exception cref="RuleException">It has opened.</exception>
    public void Use(SurveyForm form)
    {
        Draft();
        // What was said in a language that the form keeps stays.
        Consent = new SurveyText([.. form.Languages.Select(l => Form.Languages.ToList().FindIndex(o => o.Code == l.Code) is var at and >= 0 && Consent.ByLanguage.Length > at ? Consent.ByLanguage[at] : ConsentWording.Usual(l.Code))]);
        Form = form;
    }

    /// <summary>Names it in the languages beside the first one: people who answer read its title in theirs.</summary>
    /// <param name="title">The title by language; that of the first language is <see cref="Title"/>.</param>
    /// <exception cref="RuleException">It has opened, or a language has no title.</exception>
    public void Name(SurveyText title)
    {
        Draft();
        for (var i = 1; i < Form.Languages.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(title.ByLanguage.ElementAtOrDefault(i))) throw new RuleException($"Enter the title in {Form.Languages[i].Shown}.") { About = nameof(Title) };
            if (title.ByLanguage[i].Length > Longest.Line) throw new RuleException($"{Lengths.TooLong($"The title in {Form.Languages[i].Shown}", Longest.Line)}.") { About = nameof(Title) };
        }

        Form = Form with { Title = new SurveyText([.. Form.Languages.Select((_, i) => i == 0 ? Title : title.ByLanguage[i].Trim())]) };
    }

    /// <summary>Its title in a language of the form.</summary>
    public string TitleIn(int language) => Form.TitleIn(language, Title);

    /// <summary>Says what people are told before they answer.</summary>
    /// <exception cref="RuleException">It has opened, or a language has no words.</exception>
    public void Tell(SurveyText consent)
    {
        Draft();
        if (consent.ByLanguage.Length != Form.Languages.Length || consent.ByLanguage.Any(string.IsNullOrWhiteSpace)) throw new RuleException("Enter the consent wording in each language.") { About = nameof(Consent) };
        Consent = consent;
    }

    /// <summary>Declares who is asked.</summary>
    /// <param name="groups">The groups; one for everybody where results are not broken down.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <exception cref="RuleException">A group is too small, or two have one name; or the survey has opened.</exception>
    public void Ask(IReadOnlyCollection<SurveyGroup> groups, string source)
    {
        Draft();
        if (groups.Count == 0) throw new RuleException("Enter at least one group, with how many people are asked.") { About = nameof(Groups) };
        if (groups.Count > MostGroups) throw new RuleException($"Enter up to {MostGroups} groups.") { About = nameof(Groups) };
        foreach (var group in groups)
        {
            if (string.IsNullOrWhiteSpace(group.Name)) throw new RuleException("Enter the name of each group.") { About = nameof(Groups) };
            if (group.Asked < SurveyCount.Fewest)
                throw new RuleException($"{group.Name}: Join it with another group: with {group.Asked} {(group.Asked == 1 ? "person" : "people")} asked, answers could be traced.") { About = nameof(Groups) };
        }

        if (groups.GroupBy(g => g.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new RuleException($"The group “{twice.Key}” is there twice.") { About = nameof(Groups) };
        if (string.IsNullOrWhiteSpace(source)) throw new RuleException("Enter where the numbers come from.") { About = nameof(AskedSource) };
        (Groups, AskedSource) = ([.. groups.Select(g => g with { Name = g.Name.Trim() })], source.Trim());
    }

    /// <summary>Opens it. From here on nothing changes that shapes its result.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public void Open(DateOnly closes, DateOnly today)
    {
        Draft();
        if (!Form.Asked.Any()) throw new RuleException("Add a question first.");
        if (Groups.IsEmpty) throw new RuleException("Enter who is asked first.");
        if (Form.Languages.Where((_, i) => i > 0 && string.IsNullOrWhiteSpace(Form.Title.ByLanguage.ElementAtOrDefault(i))).FirstOrDefault() is { } untitled)
            throw new RuleException($"Enter the title in {untitled.Shown} first, where you enter who is asked.");
        if (closes < today) throw new RuleException("The last day must be today or later.") { About = nameof(Closes) };
        (State, OpenedOn, Closes) = (SurveyState.Open, today, closes);
    }

    /// <summary>Notes how many were taken in.</summary>
    /// <param name="more">How many more.</param>
    public void TookIn(int more) => TakenIn += more;

    /// <summary>Closes it, with all that were taken in.</summary>
    /// <exception cref="RuleException">It is not open.</exception>
    public void Close(SurveyResult result, DateOnly today)
    {
        if (State != SurveyState.Open) throw new RuleException("Only an open survey can be closed.");
        (State, ClosedOn, Result) = (SurveyState.Closed, today, result);
    }

    /// <summary>Codes words of one's own.</summary>
    /// <exception cref="RuleException">It is not closed, or something is missing.</exception>
    public void Code(IReadOnlyCollection<CodedWords> words)
    {
        if (State != SurveyState.Closed) throw new RuleException("Words can be coded once the survey has closed, until it is locked.");
        foreach (var coded in words)
        {
            if (Form.Question(coded.Question) is not { Kind: QuestionKind.Text }) throw new RuleException($"“{coded.Question}” is not a question for words.");
            if (coded.Theme.Trim().Length == 0 && coded.Quote.Trim().Length > 0) throw new RuleException("Enter what the words are about before you quote them.");
        }

        Words = [.. words.Where(w => w.Theme.Trim().Length > 0).Select(w => w with { Theme = w.Theme.Trim(), Quote = w.Quote.Trim() })];
    }

    /// <summary>Locks it: its result does not change any more, and words of one's own are deleted.</summary>
    /// <exception cref="RuleException">It is not closed.</exception>
    public void Lock(DateOnly today, PersonId by)
    {
        if (State != SurveyState.Closed) throw new RuleException("Close the survey first.");
        (State, LockedOn, LockedBy) = (SurveyState.Locked, today, by);
    }

    /// <summary>Publishes its result, once.</summary>
    /// <exception cref="RuleException">It is not locked, was published, has no result, or by the same person who locked it.</exception>
    public void Publish(DateOnly today, PersonId by)
    {
        if (State != SurveyState.Locked) throw new RuleException("Lock the survey first.");
        if (PublishedOn is not null) throw new RuleException("This result has already been published.");
        if (Result is not { IsShown: true }) throw new RuleException($"Fewer than {SurveyCount.Fewest} people answered. There is no result to publish.");
        if (LockedBy == by) throw new RuleException("Somebody else has to publish it: results leave the partnership by two people.");
        PublishedOn = today;
    }

    private void Draft()
    {
        if (State != SurveyState.Draft) throw new RuleException("The survey has opened. Nothing that shapes its result can be changed.");
    }
}
