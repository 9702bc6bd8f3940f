namespace GoldenThread.Web.Tests.App;

/// <summary>Sends forms that no page offers to the person: guessed addresses and fields that somebody put in.</summary>
internal static class Posting
{
    /// <summary>Posts fields to an address with a good token, as somebody who writes the request themselves.</summary>
    public static async Task<WebPage> Post(this Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await visitor.Read(await visitor.Send(HttpMethod.Post, address, content), address, followed: 0);
    }
}
