using GoldenThread.Assurance;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Web.Publications;

namespace GoldenThread.Web.Api;

/// <summary>That an organisation acts, or acted, in an action.</summary>
internal sealed record ActingResource(Guid Organisation, DateOnly? HandedOver, string? Note);
