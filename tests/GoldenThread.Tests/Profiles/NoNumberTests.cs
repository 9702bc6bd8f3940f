using System.Reflection;
using GoldenThread.Profiles;

namespace GoldenThread.Tests.Profiles;

/// <summary>Nothing is added up over factors (P:6.2): no rule of the profile gives a number, a share, or an order by risk.</summary>
public sealed class NoNumberTests
{
    // Days, versions and weeks that a definition sets; how a factor is shown is a word.
    private static readonly string[] OfDefinitions =
        ["LookAgain", "Version", "Since", "EscalateUnderOne", "EscalateLater"];

    [Fact]
    public void No_rule_of_the_profile_gives_a_number_over_factors()
    {
        Type[] numbers = [typeof(int), typeof(long), typeof(double), typeof(float), typeof(decimal), typeof(short), typeof(byte), typeof(int?), typeof(long?), typeof(double?), typeof(decimal?)];
        var found = typeof(Profile).Assembly.GetTypes().Where(t => t.Namespace == typeof(Profile).Namespace && t is { IsEnum: false, IsSpecialName: false } && !t.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => (Type: t, Member: m, Gives: m switch
            {
                PropertyInfo property => property.PropertyType,
                MethodInfo { IsSpecialName: false, Name: not ("GetHashCode" or "CompareTo") } method => method.ReturnType,
                FieldInfo field => field.FieldType,
                _ => typeof(void),
            })))
            .Where(m => numbers.Contains(m.Gives) && m.Type != typeof(LookAgain) && !OfDefinitions.Contains(m.Member.Name)).Select(m => $"{m.Type.Name}.{m.Member.Name}");
        found.ShouldBeEmpty();
    }
}
