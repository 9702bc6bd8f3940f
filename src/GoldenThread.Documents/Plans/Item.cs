namespace GoldenThread.Documents.Plans;

/// <summary>A paragraph or a table of the document on its way to being understood.</summary>
internal abstract record Item;
