using FsCheck.Fluent;
using GoldenThread.Testing;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>A property of drawn partnerships holds as the schema is, and is seen not to hold without what guards it.</summary>
internal static class SeenToFail
{
    private const int Seeds = 30;

    /// <summary>Tries both.</summary>
    /// <param name="database">A database with the schema as it is.</param>
    /// <param name="property">What must hold.</param>
    /// <param name="takenOut">What takes the guard out.</param>
    /// <param name="draws">How many partnerships are drawn.</param>
    public static async Task Holds(TestDatabase database, Func<DrawnPartnership, Task> property, string takenOut, int draws = 8)
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => property(DrawnPartnership.Keep(database, seed).GetAwaiter().GetResult()).GetAwaiter().GetResult()).Holds(draws);
        await using var without = await TestDatabase.Create();
        await without.AsOwner(takenOut);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            try
            {
                await property(await DrawnPartnership.Keep(without, seed));
            }
            catch (ShouldAssertException)
            {
                return;
            }
        }

        throw new ShouldAssertException($"nothing was seen to be wrong without: {takenOut}");
    }
}
