using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Time;

namespace GoldenThread.Storage.Mapping;

/// <summary>A date within JSON is written as it is in a column of its own.</summary>
internal sealed class ApproximateDateJsonConverter : JsonConverter<ApproximateDate>
{
    public override ApproximateDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ApproximateDateConverter.Read(document.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, ApproximateDate value, JsonSerializerOptions options) =>
        writer.WriteRawValue(ApproximateDateConverter.Write(value));
}
