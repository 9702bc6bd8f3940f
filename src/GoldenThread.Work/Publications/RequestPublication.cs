namespace GoldenThread.Work.Publications;

/// <summary>The preparer asks a second person to publish a version; those who may are told.</summary>
internal sealed class RequestPublication(Acting acting, Saving saving, PublicationLetters letters, PostLetters post)
{
    /// <summary>Asks.</summary>
    /// <param name="prepared">The version.</param>
    /// <param name="seen">The version of the row that the person looked at.</param>
    /// <param name="ticked">How many of the places that the check found may be published.</param>
    /// <param name="answer">Why they may.</param>
    /// <exception cref="RuleException">It is not the preparer, or a place is not answered for; nothing was saved.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else decided on it; nothing was saved.</exception>
    public Task Request(PreparedVersion prepared, uint seen, int ticked, string? answer) => saving.Change(
        prepared.Publication.Version,
        seen,
        async () =>
        {
            prepared.Publication.Request(prepared.Findings.Count, ticked, answer, acting.By);
            post.Post(await letters.Requested(prepared));
        },
        answer);
}
