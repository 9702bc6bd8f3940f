using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>A paragraph of dates that may go on in the next cell.</summary>
/// <param name="Words">The words.</param>
/// <param name="Usual">What a date in them says, where its own words do not.</param>
/// <param name="Uncertain">True where its action had to be guessed.</param>
/// <param name="Inside">The date, where its characters belong to words that stand elsewhere.</param>
internal sealed record GrowingDate(GrowingText Words, DateMeaning Usual, bool Uncertain, FoundDate? Inside = null);
