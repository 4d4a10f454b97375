using Bootcamp.Tracking;

namespace Bootcamp.Broken;

/// <summary>TRK207: a cast makes an application of an account, and the compiler silent.</summary>
internal static class MixedUpKeys
{
    public static ApplicantId Of(UserId user) => (ApplicantId)user.Value;
}
