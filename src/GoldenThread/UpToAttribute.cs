using System.ComponentModel.DataAnnotations;

namespace GoldenThread;

/// <summary>How long a text may be: one declaration for the model, its form, its row and the sentence that refuses it.</summary>
/// <param name="characters">The most characters, one of <see cref="Longest"/>.</param>
/// <param name="called">What people call it, as the sentence begins; the property's own name in words where it is left out.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UpToAttribute(int characters, string? called = null) : StringLengthAttribute(characters)
{
    /// <summary>What people call it; null where it is called as in the program.</summary>
    public string? Called => called;

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => Lengths.TooLong(called ?? Lengths.InWords(name), MaximumLength);
}
