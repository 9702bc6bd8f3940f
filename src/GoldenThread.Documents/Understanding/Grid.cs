using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Understanding;

/// <summary>A table.</summary>
internal sealed record Grid(ImmutableArray<GridRow> Rows) : Item;
