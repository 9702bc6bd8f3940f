using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace GoldenThread;

/// <summary>Holds texts to their lengths.</summary>
public static class Lengths
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, UpToAttribute? UpTo)[]> Known = new();

    private static readonly ConcurrentDictionary<Type, bool> Textual = new();

    /// <summary>The sentence that refuses a text: "Title must be 500 characters or fewer".</summary>
    public static string TooLong(string what, int longest) => string.Create(CultureInfo.InvariantCulture, $"{what} must be {longest:N0} characters or fewer");

    /// <summary>Refuses a text that is too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="what">What it is and where it stands, as the sentence begins.</param>
    /// <exception cref="RuleException">It is longer.</exception>
    public static void Require(string? text, int longest, string what)
    {
        if (text?.Length > longest) throw new RuleException(TooLong(what, longest));
    }

    /// <summary>
    /// Refuses a thing of the model that holds a text which is too long, however deep it stands. A text that says nothing of its length
    /// may be <see cref="Longest.Text"/>: none is without a limit.
    /// </summary>
    /// <param name="thing">The thing, or several.</param>
    /// <param name="where">Where it stands, as the sentence begins ("Row 17"); null where that goes without saying.</param>
    /// <exception cref="RuleException">A text is longer.</exception>
    public static void Check(object? thing, string? where = null) => Check(thing, "Text", null, where);

    /// <summary>A property's name as people read it: "FullName" is "Full name".</summary>
    public static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name.AsSpan(name.LastIndexOf('.') + 1))
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(c);
        }

        return words.ToString();
    }

    private static void Check(object? value, string name, UpToAttribute? upTo, string? where)
    {
        switch (value)
        {
            case string text:
                var what = upTo?.Called ?? InWords(name);
                Require(text, upTo?.MaximumLength ?? Longest.Text, where is null ? what : $"{where}: {what}");
                break;
            case IEnumerable several when MayHoldTexts(several.GetType()) && !IsUnset(several):
                foreach (var one in several) Check(one, name, upTo, where);
                break;
            case not (null or IEnumerable) when HoldsTexts(value.GetType()):
                foreach (var (property, own) in Known.GetOrAdd(value.GetType(), Properties)) Check(property.GetValue(value), property.Name, own, where);
                break;
        }
    }

    // Only things of ours, and the pairs of a dictionary, are looked into.
    private static bool HoldsTexts(Type type) =>
        type is { IsEnum: false } && (type.Assembly == typeof(Lengths).Assembly
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)));

    private static (PropertyInfo, UpToAttribute?)[] Properties(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && MayHoldTexts(property.PropertyType))
            .Select(property => (property, property.GetCustomAttribute<UpToAttribute>())),
    ];

    private static bool MayHoldTexts(Type type) => Textual.GetOrAdd(type, static one => Looks(one));

    private static bool Looks(Type type) => type == typeof(string) || type == typeof(object) || type.IsGenericParameter || HoldsTexts(type)
        || (typeof(IEnumerable).IsAssignableFrom(type)
        && type.GetInterfaces().Append(type).Any(
            one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>) && MayHoldTexts(one.GenericTypeArguments[0])));

    // An immutable array that nobody filled cannot be gone through.
    private static bool IsUnset(IEnumerable several) =>
        several.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(several)!;
}
