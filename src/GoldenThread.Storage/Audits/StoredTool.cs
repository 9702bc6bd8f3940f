using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Audits;

/// <summary>A version of a tool that a partnership made.</summary>
public sealed class StoredTool : StoredDefinition;
