namespace GoldenThread.Storage.Mapping;

/// <summary>A key is kept as its word; every type of keys and kinds is a record of one string.</summary>
internal sealed class KeyConverter<TKey> : SmallConverter<TKey, string>
    where TKey : struct;
