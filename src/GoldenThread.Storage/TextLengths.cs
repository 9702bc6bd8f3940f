using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage;

/// <summary>Holds everything that is about to be saved to the lengths that the model declares, whichever page, program or job it comes from.</summary>
internal static class TextLengths
{
    /// <exception cref="RuleException">A text is too long.</exception>
    public static void Check(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            foreach (var property in entry.Properties)
            {
                if (entry.State == EntityState.Modified && !property.IsModified) continue;
                if (property.CurrentValue is string text) Lengths.Require(text, property.Metadata.GetMaxLength() ?? Longest.Text, Called(property));
                else Lengths.Check(property.CurrentValue);
            }
        }
    }

    private static string Called(PropertyEntry property) =>
        (property.Metadata.PropertyInfo is { } info ? Attribute.GetCustomAttribute(info, typeof(UpToAttribute)) as UpToAttribute : null)?.Called
            ?? Lengths.InWords(property.Metadata.Name);
}
