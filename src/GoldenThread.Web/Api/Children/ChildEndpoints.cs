using GoldenThread.Pathways;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Api.Children;

/// <summary>Events and contacts of children's records: an organisation sends its own, in the name of one of its people, and reads what stands there as that person sees it.</summary>
internal static class ChildEndpoints
{
    private const string User = "Acting-User";

    public static void MapChildren(this RouteGroupBuilder api)
    {
        api.MapPost("/events", Send).Allowed(May.ExchangeEvents).Produces<IReadOnlyList<EventAnswer>>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Send your organisation's events, up to 1,000, as definitions/event.schema.json has them. Name the acting user's email address in the header Acting-User. "
                + "The same id again changes nothing, or corrects what was sent before. The answer is the same whether a child is known, restricted or new");
        api.MapPost("/contacts", Contact).Allowed(May.ExchangeEvents).Produces<ContactAnswer>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Send a contact of your organisation. Name the acting user's email address in the header Acting-User. The same id again changes nothing, "
                + "or corrects what was sent before in every child's record: a child who is named no longer is taken off. The answer is the same whether a child is known, restricted or new");
        api.MapPost("/contacts/withdrawals", TakeBack).Allowed(May.ExchangeEvents).Produces<ContactAnswer>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Withdraw a contact that your organisation sent, with its events, in every child's record. Name the acting user's email address in the header Acting-User. "
                + "The answer is the same whether it was sent or not");
        api.MapGet("/children/{id:guid}/contacts", Contacts).Allowed(May.ExchangeEvents).Produces<IReadOnlyList<ContactResource>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new OpensRecordAttribute())
            .WithSummary("List the contacts that stand in a child's record and that the acting user sees, in the order in which they were recorded. Name their email address in the header Acting-User. "
                + "The record is opened in their name, and that is written first");
        api.MapGet("/children/{id:guid}/contacts/{contact:guid}", OneContact).Allowed(May.ExchangeEvents).Produces<IReadOnlyList<ContactResource>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new OpensRecordAttribute())
            .WithSummary("Read what a contact said in a child's record from the first time it was recorded, the last version last. Name the acting user's email address in the header Acting-User. "
                + "The record is opened in their name, and that is written first");
        api.MapGet("/children/{id:guid}/events", Events).Allowed(May.ExchangeEvents).Produces<IReadOnlyList<EventResource>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new OpensRecordAttribute())
            .WithSummary("List the events of a child's record that the acting user sees. Name their email address in the header Acting-User. The record is opened in their name, and that is written first");
    }

    private static async Task<IResult> Send(HttpContext http, ActingUser user, TakeEvents take, IReadOnlyList<NewEvent> events)
    {
        await user.Begin(http.Request.Headers[User]);
        // What cannot be read is refused by itself; the others are taken.
        var read = events.Select(e => (Sent: e, Read: Read(e))).ToList();
        var known = read.Where(r => r.Read.Event is not null).Select(r => r.Read.Event!).ToList();
        var taken = new Queue<(PathwayEvent Event, string? Refused)>(known.Count > 0 || read.Count == 0 ? await take.Receive(known) : []);
        return Results.Accepted(value: read.Select(r => r.Read.Event is null
            ? new EventAnswer(r.Sent.Id ?? "", "refused", r.Read.Wrong)
            : taken.Dequeue() is { Refused: { } because } refused ? new EventAnswer(refused.Event.Id, "refused", because) : new EventAnswer(r.Sent.Id, "received", null)).ToList());
    }

    private static (PathwayEvent? Event, string? Wrong) Read(NewEvent sent)
    {
        try
        {
            return (sent.Read(), null);
        }
        catch (RuleException wrong)
        {
            return (null, wrong.Message);
        }
    }

    private static async Task<IResult> Contact(HttpContext http, ActingUser user, TakeContact take, NewContact sent)
    {
        await user.Begin(http.Request.Headers[User]);
        await take.Take(sent.Read());
        return Results.Accepted(value: new ContactAnswer(sent.Id, "received"));
    }

    private static async Task<IResult> TakeBack(HttpContext http, ActingUser user, TakeContact take, ContactWithdrawal sent)
    {
        await user.Begin(http.Request.Headers[User]);
        await take.TakeBack(sent.Id, sent.Because);
        return Results.Accepted(value: new ContactAnswer(sent.Id, "received"));
    }

    /// <param name="http">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="acting">For whom it is asked.</param>
    /// <param name="id">The id of the record.</param>
    /// <param name="since">Only what was recorded after this moment, such as 2026-05-04T09:30:00Z, and in the ten minutes before it, so that nothing is missed that was on its way: know it by its id. Default: all.</param>
    private static async Task<IResult> Contacts(HttpContext http, FindContacts find, Acting acting, Guid id, DateTimeOffset? since)
    {
        var (shown, contacts) = await find.Of(http.Request.Headers[User], new ChildId(id), since);
        return Results.Ok(contacts.Select(c => ContactResource.Of(shown, c, acting.By.Organisation)));
    }

    /// <param name="http">The request.</param>
    /// <param name="find">Finds it.</param>
    /// <param name="acting">For whom it is asked.</param>
    /// <param name="id">The id of the record.</param>
    /// <param name="contact">The id of the contact.</param>
    private static async Task<IResult> OneContact(HttpContext http, FindContacts find, Acting acting, Guid id, Guid contact)
    {
        var (shown, versions) = await find.One(http.Request.Headers[User], new ChildId(id), new StatementId(contact));
        return Results.Ok(versions.Select(c => ContactResource.Of(shown, c, acting.By.Organisation)));
    }

    /// <param name="http">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="id">The id of the record.</param>
    /// <param name="since">Only what was recorded after this moment, such as 2026-05-04T09:30:00Z, and in the ten minutes before it, so that nothing is missed that was on its way: know it by its id. Default: all.</param>
    private static async Task<IResult> Events(HttpContext http, FindEvents find, Guid id, DateTimeOffset? since) =>
        Results.Ok((await find.Of(http.Request.Headers[User], new ChildId(id), since)).Select(EventResource.Of));
}
