using System.Text.Json.Serialization;

namespace GoldenThread.Documents.Reading;

/// <summary>A paragraph or a table.</summary>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block;
