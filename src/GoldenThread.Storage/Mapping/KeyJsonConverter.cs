using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Storage.Mapping;

/// <summary>A key within JSON is written as its word, also where it names a member.</summary>
internal sealed class KeyJsonConverter<TKey> : JsonConverter<TKey>
    where TKey : struct
{
    private static readonly KeyConverter<TKey> Kept = new();

    public override TKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Key(reader.GetString());

    public override void Write(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) => writer.WriteStringValue(Word(value));

    public override TKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Key(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) => writer.WritePropertyName(Word(value));

    private static TKey Key(string? word) => (TKey)Kept.ConvertFromProvider(word)!;

    private static string Word(TKey key) => (string)Kept.ConvertToProvider(key)!;
}
