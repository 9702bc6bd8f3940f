using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>A date as it is written, and what it means.</summary>
public sealed record GeneratedDate(string Text, string Edtf, DateMeaning Meaning);
