using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Storage.Mapping;

/// <summary>An id within JSON is written as its value.</summary>
internal sealed class IdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct
{
    private static readonly IdConverter<TId> Kept = new();

    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (TId)Kept.ConvertFromProvider(reader.GetGuid())!;

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue((Guid)Kept.ConvertToProvider(value)!);
}
