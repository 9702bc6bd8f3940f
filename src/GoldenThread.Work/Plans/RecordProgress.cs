using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Files;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Plans;

/// <summary>Writes down what has happened: an update, what shows it, what difference it made.</summary>
internal sealed class RecordProgress(GoldenThreadDb db, Acting acting, UploadedFiles files, KeepDoubts doubts)
{
    /// <summary>Reports on an action; nothing before it is changed.</summary>
    /// <exception cref="RuleException">It has no words.</exception>
    public async Task<ProgressUpdate> Report(PlanAction action, string text)
    {
        var update = action.Report(text, acting.By);
        await db.Save();
        await doubts.Of(acting.Partnership, action.Id);
        return update;
    }

    /// <summary>Adds a piece of evidence to an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="kind">What kind it is.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="dated">The date of it.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="file">The file, where there is one.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">The file is not taken, or something is missing.</exception>
    public async Task AddEvidence(
        PlanAction action, EvidenceKind kind, string title, string? description, ApproximateDate? dated, string? source, GivenFile? file,
        CancellationToken cancellation)
    {
        var by = acting.By;
        var attachment = file is null ? null : await files.Attach(file, action, ofReturn: null, by, cancellation);
        action.AddEvidence(kind, title, description, dated, source, attachment?.Id, by);
        await db.Save(cancellation: CancellationToken.None);
        await doubts.Of(acting.Partnership, action.Id);
    }

    /// <summary>Takes a piece of evidence back. Ratings that stood on it are in question by themselves.</summary>
    /// <exception cref="RuleException">It is not said why.</exception>
    public async Task Withdraw(Evidence piece, string because)
    {
        piece.Withdraw(because, acting.Now);
        await db.Save(because);
        await doubts.Of(acting.Partnership, piece.Action);
    }

    /// <summary>Says what a piece means for the rating, and how long it is good.</summary>
    /// <exception cref="RuleException">It was taken back.</exception>
    public async Task Weigh(Evidence piece, Bearing bearing, DateOnly? goodUntil)
    {
        piece.Weigh(bearing, goodUntil, acting.Now);
        await db.Save();
        await doubts.Of(acting.Partnership, piece.Action);
    }

    /// <summary>States what difference an action, or all that was done on a recommendation, made.</summary>
    /// <exception cref="RuleException">It has no words.</exception>
    public async Task StateImpact(IRated thing, string text)
    {
        thing.AddImpact(text, acting.By);
        await db.Save("Impact recorded");
        await doubts.Of(acting.Partnership, thing is Recommendation whole ? [.. whole.Actions.Select(a => a.Id)] : [((PlanAction)thing).Id]);
    }
}
