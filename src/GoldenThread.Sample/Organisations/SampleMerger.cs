using GoldenThread.Organisations;
using GoldenThread.Sample.People;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Sample.Organisations;

/// <summary>An invented organisation that acted in plans and was merged into another: its work is found there.</summary>
internal static class SampleMerger
{
    private const string Former = "Eastmere Health Visiting Company";
    private const string Next = "Eastmere Community Health Trust";

    /// <summary>It is there, before plans name it.</summary>
    public static Task Begin(SamplePerson manager) => manager.The<AddOrganisation>().Add(Former);

    /// <summary>It ends, and the other takes over.</summary>
    public static async Task End(SamplePerson manager)
    {
        var register = await manager.The<FindOrganisations>().Register();
        var (ended, next) = (register.Named(Former).Single(), register.Named(Next).Single());
        await manager.The<ChangeOrganisation>().AddName(next, next.Version, "ECHT", NameKind.Abbreviation);
        await manager.The<EndOrganisation>().End(
            ended, ended.Version, SuccessionKind.Merge, [next], manager.Today.AddMonths(-10), "Its contract ended and its nurses moved to the trust.");
    }
}
