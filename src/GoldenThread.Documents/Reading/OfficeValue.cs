using System.Globalization;
using DocumentFormat.OpenXml;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads the values of attributes of Office files as leniently as the programs do that open them.</summary>
/// <remarks>
/// The library checks a value against the schema when it is asked for, and throws where it is another. Programs other than Word write
/// values that the schema doesn't have ("true" where only "on" and "off" may stand), newer ones write names that the library doesn't know.
/// No such value makes a file damaged: what is not understood is as if it were not there.
/// </remarks>
internal static class OfficeValue
{
    /// <summary>The value as it is written; null where the attribute is not there.</summary>
    public static string? Text(OpenXmlSimpleType? value) => value?.InnerText;

    /// <summary>True unless the value says that something is off: an element without a value is on.</summary>
    public static bool IsOn(OpenXmlSimpleType? value) => Switch(value) ?? true;

    /// <summary>True where the value says that something is on; false where it is not there.</summary>
    public static bool IsSet(OpenXmlSimpleType? value) => Switch(value) ?? false;

    /// <summary>A whole number; null where it is not there or none. "3.0" is 3.</summary>
    public static int? Whole(OpenXmlSimpleType? value) =>
        Number(value) is { } number && number is > int.MinValue and < int.MaxValue ? (int)number : null;

    /// <summary>A number; null where it is not there or none.</summary>
    public static double? Number(OpenXmlSimpleType? value) =>
        double.TryParse(value?.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static bool? Switch(OpenXmlSimpleType? value) => value?.InnerText?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "0" or "false" or "off" or "no" or "f" or "n" => false,
        _ => true,
    };
}
