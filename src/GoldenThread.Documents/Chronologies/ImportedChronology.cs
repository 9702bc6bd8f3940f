using GoldenThread.Chronologies;

namespace GoldenThread.Documents.Chronologies;

/// <summary>What was read of a file.</summary>
/// <param name="Organisation">Whose chronology it is; the name of the file where it does not say.</param>
/// <param name="Order">Which comes first in dates in figures, as the file shows or a person said; null where neither does.</param>
/// <param name="Shown">The order that the file itself shows; null where it shows none.</param>
/// <param name="Written">Its entries as they are written, in the order of the file.</param>
/// <param name="Entries">The same as they are understood; none is left out because something is wrong with it.</param>
/// <param name="Problems">What a person should look at.</param>
public sealed record ImportedChronology(
    string Organisation, DateOrder? Order, DateOrder? Shown, IReadOnlyList<WrittenEntry> Written, IReadOnlyList<ChronologyEntry> Entries,
    IReadOnlyList<ChronologyProblem> Problems);
