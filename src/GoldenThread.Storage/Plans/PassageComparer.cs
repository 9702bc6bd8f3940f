using GoldenThread.Plans;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Plans;

/// <summary>Passages are the same where their places are.</summary>
internal sealed class PassageComparer() : ValueComparer<Passage>(
    (a, b) => a == null ? b == null : b != null && a.Document == b.Document && a.Spans.SequenceEqual(b.Spans), p => p.Document.GetHashCode());
