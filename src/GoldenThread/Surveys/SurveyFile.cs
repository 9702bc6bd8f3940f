using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>A file of another tool that was taken in: its hash, so that the same file twice changes nothing, and how many rows. Nothing of its rows.</summary>
public sealed class SurveyFile
{
    private SurveyFile() => (Digest, GroupName, ByName, Mapped) = ("", "", "", ImmutableDictionary<string, string>.Empty);

    /// <summary>Notes one.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="group">The group whose answers it holds.</param>
    /// <param name="digest">SHA-256 of the file, in lower-case hex.</param>
    /// <param name="rows">How many rows were taken in.</param>
    /// <param name="refused">How many were not.</param>
    /// <param name="mapped">Columns that somebody mapped to a question, by heading: they are mapped once.</param>
    /// <param name="by">Who took it in.</param>
    public SurveyFile(Survey survey, string group, string digest, int rows, int refused, ImmutableDictionary<string, string> mapped, Actor by)
        : this()
    {
        (Partnership, Id, SurveyId, GroupName, Digest, RowCount, Refused) = (survey.Partnership, Sequence.NewId(), survey.Id, group, digest, rows, refused);
        (Mapped, By, ByName) = (mapped, by.Person, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The survey.</summary>
    public SurveyId SurveyId { get; private set; }

    /// <summary>The group whose answers it holds.</summary>
    [UpTo(Longest.Line)]
    public string GroupName { get; private set; }

    /// <summary>SHA-256 of the file, in lower-case hex.</summary>
    [UpTo(Longest.Key)]
    public string Digest { get; private set; }

    /// <summary>How many rows were taken in.</summary>
    public int RowCount { get; private set; }

    /// <summary>How many were not.</summary>
    public int Refused { get; private set; }

    /// <summary>Columns that somebody mapped to a question, by heading.</summary>
    public ImmutableDictionary<string, string> Mapped { get; private set; }

    /// <summary>Who took it in.</summary>
    public PersonId By { get; private set; }

    /// <summary>Their name.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
