namespace GoldenThread.Children;

/// <summary>The events of a record as pathways get them: exactly those that stand and have a day.</summary>
public static class RecordEvents
{
    /// <summary>The events that stand as known at a moment, in the order in which they happened.</summary>
    /// <param name="statements">The statements of one record, or of several that are read as one.</param>
    /// <param name="known">What was recorded, or ended, later is left out.</param>
    public static IEnumerable<Statement> Standing(IEnumerable<Statement> statements, DateTimeOffset known) =>
        statements.Where(s => s.Kind == StatementKind.Event && s.Value is not null && s.Stands(known) && IsDated(s)).OrderBy(s => s.Happened).ThenBy(s => s.Recorded).ThenBy(s => s.Id);

    /// <summary>True where it has a day. What has none is in the chronology alone.</summary>
    public static bool IsDated(Statement happened) => happened.ValidFrom is not { } when || when.Earliest == when.Latest;

    /// <summary>What the event is called, the same after a correction: contact/child/kind, with the adult whom it names, or the statement's own number.</summary>
    public static string IdOf(Statement happened) => IdOf(happened.Child, happened.Number, happened.HangsOn, happened.Value!, happened.About);

    /// <summary>The same from its parts.</summary>
    public static string IdOf(ChildId child, StatementId number, StatementId? hangsOn, string kind, IndividualId? names) =>
        hangsOn is { } of ? names is { } who ? $"{of.Value}/{child.Value}/{kind}/{who.Value}" : $"{of.Value}/{child.Value}/{kind}" : $"{number.Value}/{child.Value}";
}
